/** Both themes by the reader's own setting; every text has 4.5 : 1 and more. */
export const reportStyles = `
:root{color-scheme:light dark;--page:#ffffff;--text:#16181d;--quiet:#565c68;--line:#d9dce3;--err:#b3261e;--warn:#8a5200;--ok:#1c6b3a;--note:#3b5bb5}
@media (prefers-color-scheme:dark){:root{--page:#14161a;--text:#eceef2;--quiet:#a6adba;--line:#343944;--err:#ff8a80;--warn:#f0b35c;--ok:#7bd49a;--note:#9db4ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1200px;padding:24px;background:var(--page);color:var(--text);font:14px/1.45 system-ui,sans-serif}
h1{margin:0 0 4px;font-size:22px}
h2{margin:32px 0 8px;font-size:16px}
p{margin:0 0 6px}
.lead{font-size:16px;font-weight:600}
.meta{color:var(--quiet);font-size:12px}
th .meta{display:block;font-weight:400}
.scroll{overflow-x:auto;margin-top:16px}
.scroll:focus-visible{outline:2px solid var(--note);outline-offset:1px}
table{width:100%;border-collapse:collapse}
caption{text-align:left;padding:0 0 8px;color:var(--quiet)}
th,td{padding:10px 12px 10px 0;border-top:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-top:0;font-size:12px;color:var(--quiet)}
tbody th{max-width:320px;font-weight:600;overflow-wrap:anywhere}
img{display:block;width:160px;height:auto;border-radius:4px;box-shadow:0 0 0 1px var(--line)}
.outcome{white-space:nowrap;font-weight:600}
.fail,.err strong{color:var(--err)}
.warn strong,.outcome.warn,.outcome.accepted,.outcome.unknown,.unknown strong{color:var(--warn)}
.pass{color:var(--ok)}
.note strong{color:var(--note)}
ul{margin:0;padding:0;list-style:none}
li{margin:0 0 4px}
td.fail,td.pass{font-weight:600}
@media print{.scroll{overflow:visible}tr{break-inside:avoid}}
`;
