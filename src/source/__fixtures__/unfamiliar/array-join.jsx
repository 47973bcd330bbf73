export default function Card({ title, tags, author, date }) {
  const shadow = ['0 1px 2px rgba(0,0,0,0.08)', '0 12px 32px rgba(0,0,0,0.12)'].join(', ');
  const line = [author, date].filter(Boolean).join(' · ');
  return (
    <div style={{ display: 'flex', boxSizing: 'border-box', width: '100%', height: '100%', padding: 40, background: '#e2e8f0' }}>
      <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', flexGrow: 1, padding: 48, borderRadius: 24, background: '#fff', boxShadow: shadow }}>
        <strong style={{ fontSize: 58, color: ['#111', '#333'][0] }}>{title}</strong>
        <em style={{ fontSize: 26, color: 'gray' }}>{line}</em>
        <span style={{ fontSize: 22 }}>{tags.map((tag) => `#${tag}`).join('  ')}</span>
      </div>
    </div>
  );
}
