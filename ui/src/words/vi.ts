// Vietnamese, the app's language, one file per subject.

import { backups } from "./vi/backups";
import { changedRows } from "./vi/changed";
import { common } from "./vi/common";
import { fund } from "./vi/fund";
import { handOver } from "./vi/handOver";
import { history } from "./vi/history";
import { home } from "./vi/home";
import { imports } from "./vi/imports";
import { lists } from "./vi/lists";
import { meetings } from "./vi/meetings";
import { members } from "./vi/members";
import { merger } from "./vi/merger";
import { organization } from "./vi/organization";
import { papers } from "./vi/papers";
import { people } from "./vi/people";
import { record } from "./vi/record";
import { reports } from "./vi/reports";
import { search } from "./vi/search";
import { settings } from "./vi/settings";
import { shell } from "./vi/shell";
import { start } from "./vi/start";
import { structure } from "./vi/structure";
import { tasks } from "./vi/tasks";

export const vi = {
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
