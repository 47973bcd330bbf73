// A page for looking at every part in both themes; served by the development server only, never built.
import { createRoot } from 'react-dom/client';
import '../../theme/tokens.css';
import '../../theme/base.css';
import { startTheme } from '../../theme/use-theme.ts';
import { ToastProvider } from '../Toasts.tsx';
import { Gallery } from './Gallery.tsx';

startTheme();
createRoot(document.getElementById('root')!).render(
  <ToastProvider>
    <Gallery />
  </ToastProvider>,
);
