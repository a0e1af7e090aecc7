import { arrange, type LayoutQuestion } from './layout';

self.addEventListener('message', (event: MessageEvent<LayoutQuestion>) => {
  self.postMessage(arrange(event.data));
});
