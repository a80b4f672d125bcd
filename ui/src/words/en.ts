// English, for those who read the program without Vietnamese. Same shape as vi.ts, or it does not compile.

import { backups } from "./en/backups";
import { changedRows } from "./en/changed";
import { common } from "./en/common";
import { fund } from "./en/fund";
import { handOver } from "./en/handOver";
import { history } from "./en/history";
import { home } from "./en/home";
import { imports } from "./en/imports";
import { lists } from "./en/lists";
import { meetings } from "./en/meetings";
import { members } from "./en/members";
import { merger } from "./en/merger";
import { organization } from "./en/organization";
import { papers } from "./en/papers";
import { people } from "./en/people";
import { record } from "./en/record";
import { reports } from "./en/reports";
import { search } from "./en/search";
import { settings } from "./en/settings";
import { shell } from "./en/shell";
import { start } from "./en/start";
import { structure } from "./en/structure";
import { tasks } from "./en/tasks";
import type { Texts } from "./shape";

export const en: Texts = {
  common,
  shell,
  start,
  structure,
  home,
  members,
  imports,
  merger,
  lists,
  papers,
  organization,
  people,
  handOver,
  meetings,
  tasks,
  record,
  reports,
  fund,
  search,
  settings,
  history,
  backups,
  changedRows,
};
