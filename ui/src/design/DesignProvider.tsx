// What the controls need to know of the world: the language, and which day "today" is (a sample ward has its own).

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import { ToastHost } from "./Toast";

interface Design {
  /** A Vietnam day, 2026-11-23. */
  today: string;
}

const DesignContext = createContext<Design>({ today: "2026-01-01" });

export function useDesign(): Design {
  return useContext(DesignContext);
}

export function DesignProvider({
  language,
  today,
  children,
}: {
  language: "vi" | "en";
  today: string;
  children: ReactNode;
}) {
  const design = useMemo(() => ({ today }), [today]);
  return (
    // English texts, but Vietnamese dates and numbers would need two locales; en-GB comes closest (day before month).
    <I18nProvider locale={language === "vi" ? "vi-VN" : "en-GB"}>
      <DesignContext.Provider value={design}>
        <ToastHost>{children}</ToastHost>
      </DesignContext.Provider>
    </I18nProvider>
  );
}
