/** A page with every part of src/web/ui, built by `vite build --mode kit` for tests and for looking at. */
import '../styles/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { argon2idInWorker, passwordBytes } from '../keys/derive-in-worker.ts';
import { ToastRegion } from '../ui/toast.tsx';
import { KitPage } from './kit-page.tsx';

declare global {
  interface Window {
    /** What the tests call: Argon2id in the worker, answered in hexadecimal. */
    derive: (password: string, salt: string) => Promise<string>;
  }
}

window.derive = async (password, salt) => {
  const bytes = await argon2idInWorker(passwordBytes(password), new TextEncoder().encode(salt));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const place = document.getElementById('app');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <KitPage />
      <ToastRegion />
    </StrictMode>,
  );
}
