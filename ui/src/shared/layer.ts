/** How deep a screen lies: a Dialog above it hides its keys. See keys.ts. */
import { createContext } from "react";

export const LayerContext = createContext(0);
