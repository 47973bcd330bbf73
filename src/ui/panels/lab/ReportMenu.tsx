import { ChevronDown, Download, FileCode, FileJson, FileText } from 'lucide-react';
import { writeHtmlReport } from '../../../lab/report/html-report.ts';
import { writeJsonReport } from '../../../lab/report/json-report.ts';
import { writeJunitReport } from '../../../lab/report/junit-report.ts';
import type { Report } from '../../../lab/report/report.ts';
import { buildReport } from '../../../session/lab/lab-report.ts';
import { useLab } from '../../lab-context.tsx';
import { Button } from '../../parts/Button.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { useSession } from '../../session-context.tsx';
import { saveFile } from '../save-file.ts';

const forms = [
  { label: 'Page', icon: FileText, file: 'lab.html', mime: 'text/html', write: writeHtmlReport },
  { label: 'JSON', icon: FileJson, file: 'lab.json', mime: 'application/json', write: writeJsonReport },
  { label: 'JUnit XML', icon: FileCode, file: 'lab.xml', mime: 'application/xml', write: writeJunitReport },
] as const;

/** What the lab found, as a file for people or for a site's CI. */
export function ReportMenu() {
  const session = useSession();
  const lab = useLab();

  async function save(file: string, mime: string, write: (report: Report) => string) {
    saveFile(file, write(await buildReport(session, lab)), mime);
  }

  return (
    <Menu
      align="end"
      trigger={
        <Button icon={Download} iconAfter={ChevronDown}>
          Report
        </Button>
      }
      entries={forms.map(({ label, icon, file, mime, write }) => ({
        kind: 'item',
        label,
        icon,
        onSelect: () => void save(file, mime, write),
      }))}
    />
  );
}
