import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { createClient } from './api/client';
import { App } from './App';
import { startTexts } from './texts/i18n';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element #root to draw into.');
}

await startTexts();
createRoot(root).render(
  <StrictMode>
    <Provider value={createClient()}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </Provider>
  </StrictMode>,
);
