import { useEffect, useState } from 'react';
import type { Network } from './network';

export type Places = Map<string, { x: number; y: number }>;

/** Arranges a network beside the page, so that it stays answerable; null until done. */
export function useLayout(network: Network | null): Places | null {
  const [done, setDone] = useState<{ network: Network; places: Places } | null>(null);
  useEffect(() => {
    if (network === null) {
      return;
    }
    const keys = [...network.dots.keys()];
    const numbers = new Map(keys.map((key, i) => [key, i]));
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Float64Array>) => {
      const places: Places = new Map(keys.map((key, i) => [key, { x: event.data[2 * i] ?? 0, y: event.data[2 * i + 1] ?? 0 }]));
      setDone({ network, places });
    });
    worker.postMessage({
      dots: keys.length,
      lines: [...network.lines.values()].map(({ from, to }) => [numbers.get(from) ?? 0, numbers.get(to) ?? 0]),
    });
    return () => {
      worker.terminate();
    };
  }, [network]);
  return done !== null && done.network === network ? done.places : null;
}
