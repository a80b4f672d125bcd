// Every control and layout part of the program. It knows no subject of the office: texts and data come in as props.

export { AreaChart } from "./AreaChart";
export { Button, type ButtonWeight, buttonClass, IconButton, Tip } from "./Button";
export { Checkbox } from "./Checkbox";
export { Badge, Chip, State, StateLine, type Tone } from "./Chip";
export { cx } from "./cx";
export { type Column, DataTable, type Sort } from "./DataTable";
export { type DateEntry, DateField, UNREADABLE } from "./DateField";
export { DayChip } from "./DayChip";
export { DesignProvider, useDesign } from "./DesignProvider";
export { Dialog, Sheet } from "./Dialog";
export { Field, SearchField, TextArea } from "./Field";
export { type FigureChange, type FigureColumn, FigureGrid, type FigureRow } from "./FigureGrid";
export { Fold } from "./Fold";
export { FormDialog } from "./FormDialog";
export { count, type Figure, readFigure, writeFigure } from "./figures";
export { folded } from "./folded";
export { Band, Card, EmptyState, Facts, Note, Page, PageHeader, type Step, Steps } from "./Layout";
export { type Action, Menu } from "./Menu";
export { PdfPages } from "./PdfPages";
export { dayOf, daysFrom, type PartialDay, readDay, shortDay, storedDay, writeDay } from "./partialDay";
export { speakVietnamese } from "./reactAriaWords";
export { Choice, ComboBox, type Option, Select } from "./Select";
export { runScreenKey, type ScreenKey, useScreenKey } from "./shortcuts";
export { Tabs } from "./Tabs";
export { type Toast, useToast } from "./Toast";
export { Tree, type TreeNode } from "./Tree";
export { type SideRow, TwoSides } from "./TwoSides";
