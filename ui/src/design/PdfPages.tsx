// The real paper beside the text: the PDF's own bytes drawn to canvases. The old pages stay until the new ones are drawn, so nothing flickers while she types.

import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { useLabels } from "./labels";
import styles from "./PdfPages.module.css";

interface PdfPagesProps {
  /** The bytes of a PDF; null while there is none yet. */
  bytes: ArrayBuffer | null;
  /** What paper it is. */
  label: string;
  onPages?: (count: number) => void;
}

/** The part of Trusted Types we use; the window's policy demands it for workers, and not every web view has it. */
interface TrustedTypesFactory {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

function trusted(url: string): string {
  const types = Reflect.get(window, "trustedTypes") as TrustedTypesFactory | undefined;
  return types ? types.createPolicy("sohoi-pdf", { createScriptURL: () => url }).createScriptURL("") : url;
}

const WORKER_PATIENCE_MS = 5000;

/** One reader for the whole run, in its own thread; where that cannot start, pdf.js reads in this one. */
async function startReader() {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { default: url } = await import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?url");
  const port = new Worker(trusted(url), { type: "module" });
  const started = await new Promise<boolean>((answer) => {
    port.addEventListener("message", () => answer(true), { once: true });
    port.addEventListener("error", () => answer(false), { once: true });
    setTimeout(() => answer(false), WORKER_PATIENCE_MS);
  });
  if (started) return { pdfjs, worker: pdfjs.PDFWorker.create({ port, verbosity: 0 }) };
  port.terminate();
  pdfjs.GlobalWorkerOptions.workerSrc = url;
  return { pdfjs, worker: pdfjs.PDFWorker.create({ verbosity: 0 }) };
}

let reader: ReturnType<typeof startReader> | undefined;

async function open(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  reader ??= startReader();
  const { pdfjs, worker } = await reader;
  // A copy, because pdf.js hands the bytes over to its worker and the caller may draw them again.
  return pdfjs.getDocument({
    data: new Uint8Array(bytes.slice(0)),
    worker,
    useWasm: false,
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
}

export function PdfPages({ bytes, label, onPages }: PdfPagesProps) {
  const labels = useLabels();
  const [paper, setPaper] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [current, setCurrent] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!bytes) return;
    let stale = false;
    let opened: PDFDocumentProxy | null = null;
    open(bytes)
      .then((document) => {
        opened = document;
        if (stale) return void document.loadingTask.destroy();
        setFailed(false);
        setPaper(document);
      })
      .catch(() => !stale && setFailed(true));
    return () => {
      stale = true;
      // The pages drawn from it stay on their canvases; only the reader goes, after the next one had time to take over.
      setTimeout(() => void opened?.loadingTask.destroy(), 3000);
    };
  }, [bytes]);

  useEffect(() => {
    if (paper) onPages?.(paper.numPages);
  }, [paper, onPages]);

  function follow() {
    const box = scroller.current;
    if (!box) return;
    const middle = box.scrollTop + box.clientHeight / 2;
    const pages = [...box.querySelectorAll<HTMLElement>("[data-page]")];
    const seen = pages.filter((page) => page.offsetTop <= middle).length;
    setCurrent(Math.max(1, seen));
  }

  const count = paper?.numPages ?? 0;
  return (
    <section className={styles.desk} aria-label={label}>
      {/* A region that scrolls must be reachable by keyboard. */}
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={follow}
        tabIndex={0}
        role="group"
        aria-label={labels.pages}
      >
        {paper &&
          Array.from({ length: count }, (_, index) => (
            <PdfPage
              key={String(index)}
              paper={paper}
              number={index + 1}
              label={`${label}, ${labels.page(index + 1, count)}`}
            />
          ))}
        {!paper && !failed && <p className={styles.note}>{labels.drawing}</p>}
        {failed && <p className={styles.note}>{labels.undrawable}</p>}
      </div>
      {count > 0 && (
        <p className={styles.counter} aria-live="off">
          {labels.page(Math.min(current, count), count)}
        </p>
      )}
    </section>
  );
}

const A4_RATIO = 297 / 210;
/** Pages this far outside the view are drawn ahead. */
const AHEAD = "100% 0px";

function PdfPage({ paper, number, label }: { paper: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number <= 2);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setWidth(Math.round(element.clientWidth)));
    sizes.observe(element);
    const views = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: AHEAD },
    );
    views.observe(element);
    return () => {
      sizes.disconnect();
      views.disconnect();
    };
  }, []);

  useEffect(() => {
    if (!near || width === 0) return;
    let stale = false;
    let stop: (() => void) | undefined;
    (async () => {
      const page = await paper.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      // Drawn at the screen's own resolution, else the letters blur at 125 % scaling.
      const viewport = page.getViewport({ scale: (width / plain.width) * Math.min(window.devicePixelRatio || 1, 2) });
      const fresh = document.createElement("canvas");
      fresh.width = Math.round(viewport.width);
      fresh.height = Math.round(viewport.height);
      const task = page.render({ canvas: fresh, viewport });
      stop = () => task.cancel();
      await task.promise;
      const shown = canvas.current;
      if (stale || !shown) return;
      shown.width = fresh.width;
      shown.height = fresh.height;
      shown.style.aspectRatio = `${fresh.width} / ${fresh.height}`;
      shown.getContext("2d")?.drawImage(fresh, 0, 0);
    })().catch(() => {
      // A cancelled drawing: newer bytes are on their way.
    });
    return () => {
      stale = true;
      stop?.();
    };
  }, [paper, number, near, width]);

  return (
    <canvas
      ref={canvas}
      data-page={number}
      role="img"
      aria-label={label}
      className={styles.page}
      width={210 * 3}
      height={Math.round(210 * 3 * A4_RATIO)}
    />
  );
}
