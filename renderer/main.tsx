import "@fontsource-variable/inter";
import "@react-spectrum/s2/page.css";
import "./ui/global.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followSession } from "./access/session.ts";
import { App } from "./App.tsx";
import { Language } from "./i18n/Language.tsx";
import { CrashGuard } from "./ui/CrashGuard.tsx";
import { followEvents } from "./ui/events.ts";
import { createQueryClient } from "./ui/queries.ts";

const queries = createQueryClient();
followSession(queries);
followEvents(queries);

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <Language>
      <CrashGuard>
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </CrashGuard>
    </Language>
  </StrictMode>,
);
