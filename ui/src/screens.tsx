// Every screen and its address: the table of contents of the UI. A new screen is one route here, one link in shell/SideBar.tsx if it has a place of its own.

import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { NotFound } from "./shell/NotFound";
import { Shell } from "./shell/Shell";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const at = <P extends string>(path: P) => ({ getParentRoute: () => root, path });

type Search = Record<string, unknown>;

// What an address may ask a screen for besides its place; see `useOnce`.
const add = (search: Search): { add?: true } => (search["add"] === true ? { add: true } : {});
const numbered = <K extends string>(search: Search, key: K): { [key in K]?: number } =>
  typeof search[key] === "number" ? ({ [key]: search[key] } as { [key in K]?: number }) : {};
/** What of a person is opened: her record's head, or one of its parts. */
type PersonPart = "record" | "household" | "note";

const screens = [
  createRoute({ ...at("/"), component: lazyRouteComponent(() => import("./features/home/HomeScreen"), "HomeScreen") }),
  createRoute({
    ...at("/members"),
    // "312 người" beside a branch opens its members.
    validateSearch: (search: Search): { branch?: number; group?: number; list?: number; add?: true } => ({
      ...numbered(search, "branch"),
      ...numbered(search, "group"),
      ...numbered(search, "list"),
      ...add(search),
    }),
    component: lazyRouteComponent(() => import("./features/members/MembersScreen"), "MembersScreen"),
  }),
  createRoute({
    ...at("/members/duplicates"),
    component: lazyRouteComponent(() => import("./features/duplicates/DuplicatesScreen"), "DuplicatesScreen"),
  }),
  createRoute({
    ...at("/members/papers"),
    validateSearch: (search: Search): { kind?: string } =>
      typeof search["kind"] === "string" ? { kind: search["kind"] } : {},
    component: lazyRouteComponent(() => import("./features/papers/PapersScreen"), "PapersScreen"),
  }),
  createRoute({
    ...at("/members/import"),
    component: lazyRouteComponent(() => import("./features/imports/ImportScreen"), "ImportScreen"),
  }),
  createRoute({
    ...at("/members/check"),
    component: lazyRouteComponent(() => import("./features/check/CheckScreen"), "CheckScreen"),
  }),
  createRoute({
    ...at("/members/$personId/data"),
    component: lazyRouteComponent(() => import("./features/personal/PersonalDataScreen"), "PersonalDataScreen"),
  }),
  createRoute({
    ...at("/members/$personId"),
    validateSearch: (search: Search): { part?: PersonPart } =>
      search["part"] === "record" || search["part"] === "household" || search["part"] === "note"
        ? { part: search["part"] }
        : {},
    component: lazyRouteComponent(() => import("./features/members/MembersScreen"), "MembersScreen"),
  }),
  createRoute({
    ...at("/organization"),
    component: lazyRouteComponent(() => import("./features/organization/OrganizationScreen"), "OrganizationScreen"),
  }),
  createRoute({
    ...at("/organization/merger"),
    component: lazyRouteComponent(() => import("./features/organization/MergerScreen"), "MergerScreen"),
  }),
  createRoute({
    ...at("/organization/people"),
    validateSearch: (search: Record<string, unknown>): { mode?: "found" | "split" | "move"; unit?: number } => ({
      ...(search["mode"] === "split" || search["mode"] === "move" || search["mode"] === "found"
        ? { mode: search["mode"] }
        : {}),
      ...(typeof search["unit"] === "number" ? { unit: search["unit"] } : {}),
    }),
    component: lazyRouteComponent(() => import("./features/organization/PeopleScreen"), "PeopleScreen"),
  }),
  createRoute({
    ...at("/organization/$unitId"),
    component: lazyRouteComponent(() => import("./features/organization/OrganizationScreen"), "OrganizationScreen"),
  }),
  createRoute({
    ...at("/meetings"),
    validateSearch: add,
    component: lazyRouteComponent(() => import("./features/meetings/MeetingsScreen"), "MeetingsScreen"),
  }),
  createRoute({
    ...at("/meetings/$meetingId"),
    component: lazyRouteComponent(() => import("./features/meetings/MeetingScreen"), "MeetingScreen"),
  }),
  createRoute({
    ...at("/tasks"),
    validateSearch: (search: Search): { task?: number; add?: true } => ({
      ...numbered(search, "task"),
      ...add(search),
    }),
    component: lazyRouteComponent(() => import("./features/tasks/TasksScreen"), "TasksScreen"),
  }),
  createRoute({
    ...at("/reports"),
    component: lazyRouteComponent(() => import("./features/reports/ReportsScreen"), "ReportsScreen"),
  }),
  createRoute({
    ...at("/fund"),
    validateSearch: (search: Search): { receipt?: number } => numbered(search, "receipt"),
    component: lazyRouteComponent(() => import("./features/fund/FundScreen"), "FundScreen"),
  }),
  createRoute({
    ...at("/settings"),
    component: lazyRouteComponent(() => import("./features/settings/SettingsScreen"), "SettingsScreen"),
  }),
  createRoute({
    ...at("/backups"),
    component: lazyRouteComponent(() => import("./features/backups/BackupsScreen"), "BackupsScreen"),
  }),
  createRoute({
    ...at("/history"),
    component: lazyRouteComponent(() => import("./features/history/HistoryScreen"), "HistoryScreen"),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(screens),
  // The part after # never leaves the page, so the same build works in the window and behind the test host, and F5 finds its screen again.
  history: createHashHistory(),
  defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
