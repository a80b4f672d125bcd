// Starts the program: the look, React Aria's Vietnamese, the way to the core, and the first screen.

import "./design/tokens.css";
import "./design/fonts.css";
import "./design/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { rememberLook } from "./bridge/preferences";
import { speakVietnamese } from "./design";
import { App } from "./shell/App";

await rememberLook();
// Only once per start: React Aria reads these texts when it draws its first control.
if (document.documentElement.lang === "vi") speakVietnamese();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
