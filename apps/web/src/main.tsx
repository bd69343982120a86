import './shell/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { language } from './lib/i18n/language.ts';
import { App } from './shell/app.tsx';

document.documentElement.lang = language();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
