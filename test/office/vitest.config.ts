import { defineConfig } from 'vitest/config';

/** `npm run check:office` alone: it needs LibreOffice, which no other test does. */
export default defineConfig({ test: { include: ['test/office/*.check.ts'] } });
