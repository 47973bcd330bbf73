import { formatDate } from './format.js';

function Meta({ label, value }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box' }}>
      <span style={{ fontSize: 18, letterSpacing: 2, textTransform: 'uppercase', color: '#94a3b8' }}>{label}</span>
      <span style={{ fontSize: 30, color: '#0f172a' }}>{value}</span>
    </div>
  );
}

export default function Card({ title, author, date }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width: '100%', height: '100%', padding: '60px 80px', background: 'white' }}>
      <p data-field="title" style={{ fontSize: 72, lineHeight: 1.05, fontWeight: 800 }}>{title}</p>
      <div style={{ display: 'flex', gap: 64, marginTop: 'auto' }}>
        <Meta label="Author" value={author} />
        <Meta label="Published" value={formatDate(date, 'd MMMM yyyy')} />
      </div>
    </div>
  );
}
