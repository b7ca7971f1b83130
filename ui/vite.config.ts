import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const policy =
  "default-src 'self'; connect-src 'self' ipc: http://ipc.localhost; img-src 'self' blob: data:; style-src 'self'";

/** The built page carries its own policy too; the dev server cannot, since it serves styles inline. */
const contentPolicy: Plugin = {
  name: "content-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy },
      injectTo: "head-prepend",
    },
  ],
};

export default defineConfig({
  plugins: [react(), contentPolicy],
  base: "./",
  clearScreen: false,
  build: {
    target: ["es2022", "safari15", "chrome105"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The second page is the small window above all others.
    rolldownOptions: { input: ["index.html", "outcome.html"] },
  },
  server: { port: 1420, strictPort: true },
  test: {
    environment: "jsdom",
    setupFiles: ["tests/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
    // A loaded machine is slow, not wrong.
    testTimeout: 120_000,
    restoreMocks: true,
    css: false,
  },
});
