import { useEffect, useRef, useState } from 'react';
import { Button, CheckboxButton, CheckboxField } from 'react-aria-components';
import type { AppError } from '../../shared/app-error.ts';
import type { DoctorReport } from '../../shared/doctor-report.ts';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { DoctorFinding } from '../components/doctor/doctor-line.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { LastSignIn } from '../components/doctor/last-sign-in.tsx';
import { NetworkFields } from '../components/network/network-fields.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { words } from '../text/words.ts';

/** Help → Doctor: what Latchkey stands on, with remedies, as a list and as a text to send. */
export function DoctorDialog() {
  const isShown = useApp((state) => state.showsDoctor);
  return isShown ? <OpenDoctor /> : null;
}

function OpenDoctor() {
  const actions = useActions();
  const network = useApp((state) => state.network);
  const { report, isRunning, error, run } = useReport();
  const [withTrace, setWithTrace] = useState(false);
  const [copied, setCopied] = useState<'no' | 'yes' | AppError>('no');

  const runAgain = () => {
    setCopied('no');
    run();
  };
  const copy = async () => setCopied((await actions.copyDoctorReport(withTrace)) ?? 'yes');
  const problem = error ?? (typeof copied === 'object' ? copied : null);

  return (
    <DialogFrame title={words.doctor.title} onEscape={actions.closeDoctor} size="large">
      <div className="dialog-body doctor">
        <p className="quiet">{words.doctor.lead}</p>
        <p role="status" className="doctor-summary">
          {isRunning ? (
            <>
              <Spinner />
              {words.doctor.running}
            </>
          ) : (
            report !== null && summarize(report)
          )}
        </p>
        {problem !== null && <ErrorMessage error={problem} />}
        {report !== null && (
          <>
            <ul className="findings" aria-label={words.doctor.linesLabel} aria-busy={isRunning}>
              {report.lines.map((line, index) => (
                <DoctorFinding key={`${line.subject} ${index}`} line={line} />
              ))}
            </ul>
            <LastSignIn trace={report.lastSignIn} />
          </>
        )}
        {network !== null && (
          <section className="doctor-section" aria-labelledby="doctor-network">
            <h3 id="doctor-network">{words.doctor.network.title}</h3>
            <NetworkFields network={network} onChanged={runAgain} />
          </section>
        )}
      </div>
      <div className="dialog-footer doctor-footer">
        {copied === 'yes' && (
          <p role="status" className="doctor-copied">
            {words.doctor.copied}
          </p>
        )}
        {report !== null && report.lastSignIn !== null && (
          <CheckboxField className="doctor-attach" isSelected={withTrace} onChange={setWithTrace}>
            <CheckboxButton className="doctor-check">
              <span className="doctor-check-box">
                <Icon name="check" />
              </span>
              {words.doctor.attachTrace}
            </CheckboxButton>
          </CheckboxField>
        )}
        <Button className="button" isDisabled={report === null} onPress={() => void copy()}>
          <Icon name="copy" />
          {words.doctor.copy}
        </Button>
        <Button className="button" isDisabled={isRunning} onPress={runAgain}>
          <Icon name="refresh" />
          {words.doctor.again}
        </Button>
        <Button className="button button-primary" autoFocus onPress={actions.closeDoctor}>
          {words.doctor.close}
        </Button>
      </div>
    </DialogFrame>
  );
}

/** The report, made when the window opens and whenever it is asked for again; the old one stays until the new is there. */
function useReport() {
  const actions = useActions();
  const [report, setReport] = useState<DoctorReport | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [round, setRound] = useState(0);
  const [finished, setFinished] = useState(-1);
  const latest = useRef(round);

  useEffect(() => {
    latest.current = round;
    void actions.runDoctor().then((result) => {
      // An older run that ends late says nothing any more.
      if (latest.current !== round) return;
      if (result.ok) setReport(result.value);
      setError(result.ok ? null : result.error);
      setFinished(round);
    });
  }, [actions, round]);
  return { report, error, isRunning: finished < round, run: () => setRound((before) => before + 1) };
}

function summarize({ lines }: DoctorReport): string {
  const bad = lines.filter(({ outcome }) => outcome === 'bad').length;
  const warnings = lines.filter(({ outcome }) => outcome === 'warning').length;
  return bad + warnings === 0 ? words.doctor.allWell : words.doctor.summary(bad, warnings);
}
