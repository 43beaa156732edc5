import './look/mantine-styles';
import './look/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { keepForOffline } from './app/keep-for-offline';

const root = document.getElementById('root');
if (!root) throw new Error('The document has no place for the page.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
keepForOffline();
