// Dữ liệu cá nhân of one person: everything the office holds as the paper she is given, and the way to erase it for good.

import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft, FileDown, Trash2 } from "lucide-react";
import { useState } from "react";
import { type Erasure, type PersonId, useAsk, useBytes, useChange, useDesk } from "../../bridge";
import { Button, buttonClass, Card, Note, Page, PageHeader, PdfPages } from "../../design";
import { useWords } from "../../words";
import { EraseDialog } from "./EraseDialog";
import styles from "./Personal.module.css";

export function PersonalDataScreen() {
  const { personId } = useParams({ strict: false });
  return <PersonalData id={Number(personId)} />;
}

function PersonalData({ id }: { id: PersonId }) {
  const { people, shell } = useWords();
  const words = people.personal;
  const { hidden } = useDesk().state;
  const [erased, setErased] = useState<Erasure | null>(null);
  const [asking, setAsking] = useState(false);
  const name = useAsk("get_member", { id }, { enabled: erased === null }).data?.fields.name ?? "";
  const bytes =
    useBytes("person_file_preview", { id }, { enabled: erased === null && !hidden, keep: false }).data ?? null;
  const save = useChange("save_person_file");
  const certificate = useChange("save_erasure_certificate");

  if (erased)
    return (
      <Page>
        <PageHeader title={words.title} />
        <Card title={words.erased(erased.certificate)}>
          <p>{words.erasedText}</p>
          <div className={styles.buttons}>
            <Link to="/members" className={buttonClass("plain")}>
              {words.toMembers}
            </Link>
            <Button
              weight="primary"
              icon={FileDown}
              isPending={certificate.isPending}
              onPress={() => certificate.mutate({ certificate: erased.certificate })}
            >
              {words.saveCertificate}
            </Button>
          </div>
        </Card>
      </Page>
    );

  return (
    <Page height="fill">
      <PageHeader
        title={words.title}
        beside={name}
        second={words.second}
        actions={
          <Link to="/members/$personId" params={{ personId: String(id) }} className={buttonClass("plain")}>
            <ArrowLeft size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
            {words.back}
          </Link>
        }
      />
      <div className={styles.parts}>
        <div className={styles.paper}>
          {hidden ? <Note>{shell.privacy.pages}</Note> : <PdfPages bytes={bytes} label={words.preview} />}
        </div>
        <div className={styles.side}>
          <Card title={words.handOver}>
            <p className={styles.quiet}>{words.handOverText}</p>
            <div>
              <Button weight="primary" icon={FileDown} isPending={save.isPending} onPress={() => save.mutate({ id })}>
                {words.save}
              </Button>
            </div>
          </Card>
          <Card title={words.erase}>
            <p className={styles.quiet}>{words.eraseText}</p>
            <div>
              <Button icon={Trash2} onPress={() => setAsking(true)}>
                {words.eraseOpen}
              </Button>
            </div>
          </Card>
        </div>
      </div>
      {asking && <EraseDialog id={id} onClose={() => setAsking(false)} onErased={setErased} />}
    </Page>
  );
}
