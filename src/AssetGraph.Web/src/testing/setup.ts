import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { startTexts } from '../texts/i18n';

beforeAll(async () => {
  // Tests of files run without a page.
  if (typeof window !== 'undefined') {
    window.scrollTo = () => undefined;
    Element.prototype.scrollIntoView = () => undefined;
    await startTexts();
  }
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
