// Every place of the book an officer can go to, in the order of the side bar, which shows those that stand in one of its
// parts; the search box finds all of them.

import {
  ClipboardCheck,
  FileText,
  HandCoins,
  ListTodo,
  type LucideIcon,
  Network,
  Presentation,
  Printer,
  Sun,
  Users,
} from "lucide-react";
import type { Words } from "./words";

interface InSideBar {
  part: "first" | "books" | "work" | "upward";
  icon: LucideIcon;
}

interface Place {
  to: string;
  name: (words: Words) => string;
  inSideBar?: InSideBar;
}

export const PLACES = [
  { to: "/", name: ({ shell }) => shell.today, inSideBar: { part: "first", icon: Sun } },
  { to: "/members", name: ({ named }) => named.subjects.members, inSideBar: { part: "books", icon: Users } },
  {
    to: "/organization",
    name: ({ named }) => named.subjects.organization,
    inSideBar: { part: "books", icon: Network },
  },
  {
    to: "/members/check",
    name: ({ people }) => people.check.title,
    inSideBar: { part: "books", icon: ClipboardCheck },
  },
  { to: "/members/papers", name: ({ papers }) => papers.title, inSideBar: { part: "books", icon: Printer } },
  { to: "/members/duplicates", name: ({ people }) => people.duplicates.title },
  { to: "/members/import", name: ({ imports }) => imports.title },
  { to: "/organization/merger", name: ({ merger }) => merger.title },
  { to: "/meetings", name: ({ named }) => named.subjects.meetings, inSideBar: { part: "work", icon: Presentation } },
  { to: "/tasks", name: ({ named }) => named.subjects.tasks, inSideBar: { part: "work", icon: ListTodo } },
  { to: "/reports", name: ({ named }) => named.subjects.reports, inSideBar: { part: "upward", icon: FileText } },
  // The ward's fund stands beside the fees.
  { to: "/fund", name: ({ shell }) => shell.fund, inSideBar: { part: "upward", icon: HandCoins } },
  { to: "/backups", name: ({ shell }) => shell.backups },
  { to: "/history", name: ({ shell }) => shell.history },
  { to: "/history", name: ({ lists }) => lists.logTab },
  { to: "/settings", name: ({ shell }) => shell.settings },
] as const satisfies readonly Place[];

export type Address = (typeof PLACES)[number]["to"];
