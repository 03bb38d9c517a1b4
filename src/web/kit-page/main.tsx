/**
 * The ground without the product: languages, router, frame and every part of src/web/ui. Built by
 * `vite build --mode kit` for tests and for looking at; the product's build does not contain it.
 */
import '../styles/app.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { activateFirstLocale, LanguageProvider, withTexts } from '../i18n.tsx';
import { argon2idInWorker } from '../keys/derive-in-worker.ts';
import { ToastRegion } from '../ui/toast.tsx';
import { kitRouter } from './kit-routes.tsx';

declare global {
  interface Window {
    /** What the tests call: Argon2id in the worker, answered in hexadecimal. */
    derive: (password: string, salt: string) => Promise<string>;
  }
}

window.derive = async (password, salt) => {
  const bytes = await argon2idInWorker(new TextEncoder().encode(password), new TextEncoder().encode(salt));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the application');

const first = await activateFirstLocale();
await withTexts(async () => undefined);
createRoot(place).render(
  <StrictMode>
    <LanguageProvider first={first}>
      <RouterProvider router={kitRouter} />
      <ToastRegion />
    </LanguageProvider>
  </StrictMode>,
);
