import type { CheckId, CheckResult, Finding } from '../../../lab/checks/check.ts';
import { Button } from '../../parts/Button.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { Spinner } from '../../parts/Spinner.tsx';
import { checkNames } from './check-names.ts';
import styles from './LabDrawer.module.css';

const severityWords = { err: 'Error', warn: 'Warning', note: 'Note' };

export interface FindingListProps {
  /** Those of the rendition, in the order of their pins. */
  findings: readonly Finding[];
  /** null while the checks are under way. */
  results: readonly CheckResult[] | null;
  onFix: (finding: Finding) => void;
}

/** What the checks found, what they could not tell, and how many passed. */
export function FindingList({ findings, results, onFix }: FindingListProps) {
  if (!results)
    return (
      <p className={styles.checking}>
        <Spinner /> The checks are under way.
      </p>
    );
  const unknown = results.filter(({ outcome }) => outcome === 'unknown');
  const passed = results.filter(({ outcome }) => outcome === 'pass').length;
  return (
    <section aria-label="Findings">
      <ol className={styles.findings}>
        {findings.map((finding, index) => (
          <li key={`${finding.code} ${index}`}>
            <span className={joinClasses(styles.number, styles[finding.severity])} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <b>
                {nameOf(finding.code, results)}
                <span className="spoken">{`, ${severityWords[finding.severity]}`}</span>
              </b>
              <p>{finding.message}</p>
              <p className={styles.cure}>{finding.cure}</p>
              {finding.fix && (
                <Button size="sm" onClick={() => onFix(finding)}>
                  {finding.fix.label}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {unknown.length === results.length ? (
        <p className={styles.unknown}>
          <b>The checks did not see this card.</b> {unknown[0]?.reason}
        </p>
      ) : (
        unknown.map(({ check, reason }) => (
          <p key={check} className={styles.unknown}>
            <b>{`${checkNames[check]}: not known.`}</b> {reason}
          </p>
        ))
      )}
      <p className={styles.passed}>{`${passed} of ${results.length} checks passed.`}</p>
    </section>
  );
}

/** A code begins with the id of its check. */
function nameOf(code: string, results: readonly CheckResult[]): string {
  const id: CheckId | undefined = results.find(({ check }) => code.startsWith(`${check}.`))?.check;
  return id ? checkNames[id] : code;
}
