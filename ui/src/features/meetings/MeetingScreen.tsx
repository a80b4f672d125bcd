// One meeting: the steps at the left, what is written in the middle, and the minutes as they will print at the right.

import { useNavigate, useParams } from "@tanstack/react-router";
import { Check, Ellipsis, FileDown, PenLine, Stamp, Trash2 } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { type MeetingId, type Problem, problemOf, type SavedFile, sentence, useChange, useDesk } from "../../bridge";
import {
  Button,
  EmptyState,
  IconButton,
  Menu,
  Note,
  Page,
  PageHeader,
  Select,
  State,
  Steps,
  useScreenKey,
  useToast,
} from "../../design";
import { useWords } from "../../words";
import { AttendanceStep } from "./AttendanceStep";
import { ConclusionsStep } from "./ConclusionsStep";
import { fieldsOf } from "./form";
import { GeneralStep } from "./GeneralStep";
import styles from "./MeetingScreen.module.css";
import { MinutesPreview } from "./MinutesPreview";
import { PhotosStep } from "./PhotosStep";
import { ReopenMinutes } from "./ReopenMinutes";
import { SectionStep } from "./SectionStep";
import { nextMissing, type StepId, sectionIndex, stepsOf } from "./steps";
import { type MeetingDesk, useMeetingForm } from "./useMeetingForm";
import { useStepWords } from "./useStepWords";

export function MeetingScreen() {
  const { meetingId } = useParams({ from: "/meetings/$meetingId" });
  return <OpenMeeting key={meetingId} id={Number(meetingId)} />;
}

function OpenMeeting({ id }: { id: MeetingId }) {
  const { meetings } = useWords();
  const { language } = useDesk();
  const { desk, error } = useMeetingForm(id);
  if (desk) return <Meeting id={id} desk={desk} />;
  return (
    <Page>
      <PageHeader title={meetings.title} />
      {error && <EmptyState title={sentence(problemOf(error), language)} />}
    </Page>
  );
}

function Meeting({ id, desk }: { id: MeetingId; desk: MeetingDesk }) {
  const { meetings, common, named } = useWords();
  const { language } = useDesk();
  const { detail, form, save } = desk;
  const fields = useMemo(() => fieldsOf(form), [form]);
  const steps = stepsOf(fields, detail.photos.length);
  const [chosen, setChosen] = useState<StepId>(() => nextMissing(steps, "photos") ?? "general");
  const step = steps.some((each) => each.id === chosen) ? chosen : "general";
  const described = useStepWords(fields, detail.photos.length);
  const [reopening, setReopening] = useState(false);
  const papers = useMinutesActions(id, desk);
  const isFinal = detail.status === "final";

  const go = useCallback(
    (to: StepId) => {
      setChosen(to);
      void save();
    },
    [save],
  );
  useScreenKey("save", () => void save());
  useScreenKey("print", papers.savePdf);

  const missing = nextMissing(steps, step);
  const primary = isFinal ? (
    <Button weight="primary" icon={FileDown} isPending={papers.isSaving} onPress={papers.savePdf}>
      {meetings.savePdf}
    </Button>
  ) : missing === null ? (
    <Button weight="primary" icon={Stamp} onPress={papers.finalize}>
      {meetings.finalize}
    </Button>
  ) : missing === step ? (
    <Button weight="primary" icon={Stamp} isDisabled>
      {meetings.finalize}
    </Button>
  ) : (
    <Button weight="primary" onPress={() => go(missing)}>
      {meetings.nextStep(described(missing).name)}
    </Button>
  );

  const editor = sectionIndex(step);
  const toSection = (index: number) => setChosen(index < 0 ? "general" : `section${index}`);
  return (
    <Page height="fill">
      <PageHeader
        title={form.title || named.codes.meeting_kind[form.kind]}
        second={meetings.line(
          common.shortDay(form.day),
          form.starts_at ? meetings.time(form.starts_at) : "",
          form.place,
          form.chair_name,
        )}
        actions={
          <>
            <span className={styles.state} aria-live="polite">
              <SaveStateChip desk={desk} />
            </span>
            {isFinal ? (
              <Button icon={PenLine} onPress={() => setReopening(true)}>
                {meetings.reopen}
              </Button>
            ) : (
              <Button icon={FileDown} isPending={papers.isSaving} onPress={papers.savePdf}>
                {meetings.savePdf}
              </Button>
            )}
            <Menu
              trigger={<IconButton icon={Ellipsis} label={meetings.moreActions} />}
              actions={[
                { id: "sign-in", name: meetings.signIn, icon: FileDown, onAction: papers.signIn },
                {
                  id: "remove",
                  name: meetings.remove,
                  icon: Trash2,
                  isDanger: true,
                  isDisabled: isFinal,
                  onAction: papers.remove,
                },
              ]}
            />
            {primary}
          </>
        }
      />
      {desk.offered && (
        <Note
          tone="info"
          action={
            <div className={styles.answers}>
              <Button small onPress={desk.takeDraft}>
                {meetings.draftTake}
              </Button>
              <Button small weight="quiet" onPress={desk.dropDraft}>
                {meetings.draftDrop}
              </Button>
            </div>
          }
        >
          {meetings.draftFound(common.instant(desk.offered.savedAt, vietnamDay(Date.now())))}
        </Note>
      )}
      {desk.state.kind === "refused" && <Refusal problem={desk.state.problem} language={language} />}
      <div className={styles.desk}>
        <nav aria-label={meetings.steps.label} className={styles.steps}>
          <Steps
            label={meetings.steps.label}
            direction="column"
            steps={steps.map(({ id, done }) => ({
              id,
              ...described(id),
              state: id === step ? "current" : done ? "done" : "todo",
            }))}
            onStep={(id) => {
              const to = steps.find((each) => each.id === id);
              if (to) go(to.id);
            }}
          />
        </nav>
        <Select
          label={meetings.steps.choose}
          hideLabel
          className={styles.stepBox}
          options={steps.map((each) => ({ id: each.id, name: described(each.id).name, hint: described(each.id).note }))}
          value={step}
          onChange={go}
        />
        <section
          className={styles.editor}
          aria-label={described(step).name}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) void save();
          }}
        >
          {isFinal && <p className={styles.final}>{meetings.readOnly}</p>}
          {step === "general" && <GeneralStep desk={desk} onSection={toSection} />}
          {step === "attendance" && <AttendanceStep desk={desk} />}
          {editor !== null && <SectionStep key={editor} desk={desk} index={editor} onSection={toSection} />}
          {step === "conclusions" && <ConclusionsStep desk={desk} />}
          {step === "photos" && <PhotosStep desk={desk} />}
        </section>
        <div className={styles.paper}>
          <MinutesPreview id={id} fields={fields} shown={JSON.stringify([detail.photos, detail.version])} />
        </div>
      </div>
      {reopening && <ReopenMinutes id={id} onClose={() => setReopening(false)} />}
    </Page>
  );
}

/** The day in Vietnam at this instant, for telling "hôm qua" of things the PC's clock has stamped. */
function vietnamDay(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
}

function SaveStateChip({ desk }: { desk: MeetingDesk }) {
  const { meetings, common } = useWords();
  const { state, detail } = desk;
  if (detail.status === "final") return <State tone="ok">{meetings.finalVersion(detail.version)}</State>;
  if (state.kind === "unsaved" || state.kind === "refused") return <State tone="warn">{meetings.unsaved}</State>;
  if (state.kind === "saving") return <State tone="plain">{meetings.saving}</State>;
  if (state.kind === "saved")
    return (
      <State tone="plain" icon={Check}>
        {meetings.saved(common.instant(state.at, vietnamDay(state.at)))}
      </State>
    );
  return null;
}

function Refusal({ problem, language }: { problem: Problem; language: "vi" | "en" }) {
  return <Note tone="bad">{sentence(problem, language)}</Note>;
}

/** What is done with the minutes as a whole; each first saves what is being typed. */
function useMinutesActions(id: MeetingId, desk: MeetingDesk) {
  const { meetings, common } = useWords();
  const go = useNavigate();
  const toast = useToast();
  const finalize = useChange("finalize_minutes", { said: meetings.finalized });
  const remove = useChange("remove_meeting", {
    said: meetings.removed,
    onDone: () => {
      desk.forget();
      void go({ to: "/meetings" });
    },
  });
  const open = useChange("open_saved_file");
  const onDone = (file: SavedFile | null) => {
    if (!file) return;
    toast({
      text: common.savedFile(file.file_name, file.folder_name),
      action: { label: common.openFile, onPress: () => open.mutate(file) },
    });
  };
  const write = useChange("save_minutes", { onDone });
  const signIn = useChange("save_sign_in", { onDone });
  const afterSaving = (work: () => void) => () => void desk.save().then((saved) => saved && work());
  return {
    finalize: afterSaving(() => finalize.mutate({ id })),
    savePdf: afterSaving(() => write.mutate({ id })),
    isSaving: write.isPending,
    signIn: afterSaving(() => signIn.mutate({ id })),
    remove: () => remove.mutate({ id }),
  };
}
