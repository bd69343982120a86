import { compile } from '@inlang/paraglide-js';
import { messages } from './messages.ts';

// The type check reads the compiled messages; the build makes them by itself.
await compile(messages);
