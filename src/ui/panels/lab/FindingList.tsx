import { UserCheck } from 'lucide-react';
import type { CheckId, CheckResult, Finding, FindingFix } from '../../../lab/checks/check.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { Spinner } from '../../parts/Spinner.tsx';
import { checkNames } from './check-names.ts';
import { type FoldedFinding, foldFindings } from './fold-findings.ts';
import styles from './LabDrawer.module.css';

const severityWords = { err: 'Error', warn: 'Warning', note: 'Note' };

export interface FindingListProps {
  /** Those of the rendition, in the order of their pins. */
  findings: readonly Finding[];
  /** null while the checks are under way. */
  results: readonly CheckResult[] | null;
  isAccepted: (finding: Finding) => boolean;
  /** Other ways out of one that says what the verdict says. */
  waysOut: (finding: Finding) => readonly FindingFix[];
  onFix: (fix: FindingFix, code: string) => void;
}

/** What the checks found, what they could not tell, and how many passed. */
export function FindingList(props: FindingListProps) {
  const { findings, results } = props;
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
        {foldFindings(findings).map((folded) => (
          <Entry key={folded.number} folded={folded} {...props} results={results} />
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

interface EntryProps extends FindingListProps {
  folded: FoldedFinding;
  results: readonly CheckResult[];
}

function Entry({ folded: { first, number, more }, results, isAccepted, waysOut, onFix }: EntryProps) {
  const { severity, code, message, cure } = first;
  const all = [first, ...more.map(({ finding }) => finding)];
  const fixes = [...(first.fix ? [first.fix] : []), ...waysOut(first)];
  return (
    <li>
      <span className={joinClasses(styles.number, styles[severity])} aria-hidden="true">
        {number}
      </span>
      <div>
        <b>
          {nameOf(code, results)}
          {all.length > 1 && `, ${all.length} times`}
          <span className="spoken">{`, ${severityWords[severity]}`}</span>
        </b>
        {all.every(isAccepted) && (
          <span className={styles.accepted}>
            <Icon of={UserCheck} size={12} /> Accepted
          </span>
        )}
        <p>{message}</p>
        <p className={styles.cure}>{cure}</p>
        {fixes.length > 0 && (
          <span className={styles.fixes}>
            {fixes.map((fix) => (
              <Button key={fix.label} size="sm" onClick={() => onFix(fix, code)}>
                {fix.label}
              </Button>
            ))}
          </span>
        )}
        {more.length > 0 && (
          <details className={styles.more}>
            <summary>{`${more.length} more like it`}</summary>
            <ol>
              {more.map(({ finding, number: pin }) => (
                <li key={pin}>
                  <span className={joinClasses(styles.number, styles[severity])} aria-hidden="true">
                    {pin}
                  </span>
                  <div>
                    <p>{finding.message}</p>
                    {finding.fix && (
                      <Button size="sm" onClick={() => onFix(finding.fix!, code)}>
                        {finding.fix.label}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </li>
  );
}

/** A code begins with the id of its check. */
function nameOf(code: string, results: readonly CheckResult[]): string {
  const id: CheckId | undefined = results.find(({ check }) => code.startsWith(`${check}.`))?.check;
  return id ? checkNames[id] : code;
}
