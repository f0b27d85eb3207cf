import './zod-without-eval.js';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@baton/web/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
