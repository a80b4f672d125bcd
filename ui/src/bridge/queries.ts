// Asking and changing, for screens. Every question's key begins with the subjects it depends on, as the command table
// declares them; after a change the core says which subjects it touched and only those are asked again. Screens never
// invalidate by hand.

import {
  keepPreviousData,
  MutationCache,
  type Query,
  QueryCache,
  QueryClient,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useState } from "react";
import {
  ask,
  type ByteCommandName,
  call,
  callBytes,
  type Input,
  type JsonCommandName,
  type Output,
  onChanged,
  Refused,
} from "./call";
import { type DeskState, reads, type SavedFile, type Subject } from "./contract";

/** Commands whose answers may be kept; what each reads stands in the command table. */
type Question = keyof typeof reads;
export type QueryName = Extract<Question, JsonCommandName>;
type BytesName = Extract<Question, ByteCommandName>;

function touched(read: readonly Subject[], changed: readonly Subject[]): boolean {
  return read.some((subject) => changed.includes(subject));
}

export function newQueryClient(onRefused: (error: unknown, variables: unknown) => void): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      // One office, one officer, no network: an answer stays right until a change says otherwise.
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always", retry: false },
    },
    queryCache: new QueryCache({
      // The start of the program has a page of its own for this.
      onError: (error, query) => {
        if (query.queryKey[1] !== "desk_state" && !query.meta?.["handlesProblem"]) onRefused(error, undefined);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, variables, _context, mutation) => {
        if (!mutation.meta?.["handlesProblem"]) onRefused(error, variables);
      },
    }),
  });
  onChanged((name, changed) => {
    // Nothing read before may show again: what was in clear when it is hidden, or the masks when it is not.
    if (name === "set_privacy") client.removeQueries({ predicate: (query) => query.queryKey[1] !== "desk_state" });
    void refresh(client, changed);
  });
  return client;
}

/** The desk first: when the book has just been locked, nothing else may be asked. */
async function refresh(client: QueryClient, changed: readonly Subject[]): Promise<void> {
  if (changed.includes("desk")) {
    await client.invalidateQueries({ queryKey: [reads.desk_state, "desk_state"] });
    // One turn for the screens of a closed book to go.
    await new Promise((gone) => setTimeout(gone, 0));
  }
  const isAsked = (query: Query) => changed.includes("desk") && query.queryKey[1] === "desk_state";
  await client.invalidateQueries({
    predicate: (query) => !isAsked(query) && isReads(query.queryKey[0]) && touched(query.queryKey[0], changed),
  });
}

function isReads(key: unknown): key is readonly Subject[] {
  return Array.isArray(key);
}

interface AskOptions {
  /** Ask only when true. */
  enabled?: boolean;
  /** Keep showing the last answer while the next is on its way, e.g. while typing a search. */
  keep?: boolean;
  /** The form shows the refusal at its fields; otherwise the bar says it. */
  handlesProblem?: boolean;
}

/** One question to the core. */
export function useAsk<N extends QueryName>(
  name: N,
  input: Input<N>,
  { enabled = true, keep = false, handlesProblem = false }: AskOptions = {},
): UseQueryResult<Output<N>, Error> {
  const options: UseQueryOptions<Output<N>, Error> = {
    queryKey: [reads[name], name, input],
    queryFn: () => ask(name, input),
    enabled,
    meta: { handlesProblem },
  };
  // Assigned, because the library's type for this option cannot follow a generic answer.
  if (keep) Object.assign(options, { placeholderData: keepPreviousData });
  return useQuery(options);
}

/** A page or picture as bytes. */
export function useBytes<N extends BytesName>(
  name: N,
  input: Input<N>,
  { enabled = true, keep = true }: AskOptions = {},
): UseQueryResult<ArrayBuffer, Error> {
  return useQuery<ArrayBuffer, Error>({
    queryKey: [reads[name], name, input],
    queryFn: () => callBytes(name, input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData<ArrayBuffer> } : {}),
  });
}

interface ChangeOptions<N extends JsonCommandName> {
  /** Said in the bar after it is done, with "Hoàn tác" beside it; left out for work that shows by itself. */
  said?: string | ((value: Output<N>, input: Input<N>) => string);
  /** The form shows the refusal at its fields; otherwise the bar says it. */
  handlesProblem?: boolean;
  onDone?: (value: Output<N>, input: Input<N>) => void;
}

/** The bar at the foot of the window, lent by the shell. */
export interface Bar {
  /** Says what was done and offers to undo it. */
  done: (text: string) => void;
  /** Says where a file was saved and offers to open it. */
  saved: (file: SavedFile) => void;
}

let bar: Bar = { done: () => undefined, saved: () => undefined };

export function lendBar(lent: Bar): void {
  bar = lent;
}

function isSavedFile(value: unknown): value is SavedFile {
  return typeof value === "object" && value !== null && "token" in value && "file_name" in value;
}

/** A change: `mutate(input)`, or `await mutateAsync(input)`. Questions it touches refresh by themselves. */
export function useChange<N extends JsonCommandName>(
  name: N,
  { said, handlesProblem = false, onDone }: ChangeOptions<N> = {},
) {
  return useMutation<Output<N>, Error, Input<N>>({
    mutationFn: (input) => call(name, input),
    meta: { handlesProblem },
    onSuccess: (value, input) => {
      if (isSavedFile(value)) bar.saved(value);
      else if (said) bar.done(typeof said === "function" ? said(value, input) : said);
      onDone?.(value, input);
    },
  });
}

/** Takes a desk state that a command answered (unlock, restore …) as the one on screen; all else is asked again. */
export function useShowDesk(): (state: DeskState) => void {
  const client = useQueryClient();
  return useCallback(
    (state) => {
      client.setQueryData([reads.desk_state, "desk_state", {}], state);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[1] !== "desk_state" });
    },
    [client],
  );
}

const PAGE = 100;

interface PagedRows<Row> {
  total: number;
  rowAt: (index: number) => Row | undefined;
  onWindow: (first: number, count: number) => void;
  isLoading: boolean;
  /** What shows is still the answer to another filter. */
  isWaiting: boolean;
  error: Error | null;
}

/**
 * A long list for a DataTable: only the pages in view are asked for. `make` turns a window into the command's input; when the filter changes the
 * old rows stay until the new ones are there.
 */
export function usePaged<
  N extends
    | "list_members"
    | "list_actions"
    | "list_duplicates"
    | "list_check_cases"
    | "fee_lines"
    | "fee_receipts"
    | "list_candidates"
    | "list_exports"
    | "import_page",
>(name: N, make: (offset: number, limit: number) => Input<N>): PagedRows<Output<N>["rows"][number]> {
  const [window, setWindow] = useState({ first: 0, last: 0 });
  const pages = Array.from({ length: window.last - window.first + 1 }, (_, index) => window.first + index);
  const [shown, setShown] = useState<{ total: number }>({ total: 0 });
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = make(page * PAGE, PAGE);
      return {
        queryKey: [reads[name], name, input],
        queryFn: () => ask(name, input),
        placeholderData: keepPreviousData<Output<N>>,
      };
    }),
  });
  const known = answers.find((answer) => answer.data)?.data;
  const total = known?.total ?? shown.total;
  if (known && known.total !== shown.total) setShown({ total: known.total });
  const rowAt = (index: number): Output<N>["rows"][number] | undefined => {
    const answer = answers[Math.floor(index / PAGE) - window.first];
    // While a filter changes, the answer shown is the old one of the same place.
    return answer?.data?.rows[index - answer.data.offset];
  };
  const onWindow = useCallback((first: number, count: number) => {
    const from = Math.floor(first / PAGE);
    const to = Math.floor(Math.max(first, first + count - 1) / PAGE);
    setWindow((old) => (old.first === from && old.last === to ? old : { first: from, last: to }));
  }, []);
  return {
    total,
    rowAt,
    onWindow,
    isLoading: answers.some((answer) => answer.isLoading),
    isWaiting: answers.some((answer) => answer.isLoading || answer.isPlaceholderData),
    error: answers.find((answer) => answer.error)?.error ?? null,
  };
}

export { Refused };
