const base = { display: 'flex', boxSizing: 'border-box' };
const column = { ...base, flexDirection: 'column' };
const type = {
  heading: { fontFamily: 'Inter', fontWeight: 700, fontSize: 66 },
  small: { fontFamily: 'Inter', fontSize: 26, color: '#475569' },
};

export default function OgImage({ title, author, image }) {
  const highlight = author === 'Ada' ? { color: '#b91c1c' } : {};
  return (
    <div style={{ ...column, width: '100%', height: '100%', padding: 70, background: '#f8fafc' }}>
      <div style={{ ...base, ...type.heading, ...highlight }}>{title}</div>
      <div style={type.small}>{author}</div>
      <div style={{ ...type.small, color: '#0ea5e9', ...base }}>example.org</div>
      <img src={image} style={base} width="80" height="80" />
    </div>
  );
}
