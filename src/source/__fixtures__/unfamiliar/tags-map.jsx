export default function Card({ title, tags }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width: '100%', height: '100%', padding: 64, backgroundColor: '#101827' }}>
      <h1 style={{ fontSize: 64, lineHeight: 1.1, color: '#ffffff', margin: 0 }}>{title}</h1>
      <div style={{ display: 'flex', gap: 12, marginTop: 'auto' }}>
        {tags.slice(0, 4).map((tag, index) => (
          <span key={index} style={{ display: 'flex', padding: '8px 16px', borderRadius: 999, backgroundColor: index === 0 ? '#2457f5' : '#1f2937', color: '#e5e7eb', fontSize: 24 }}>
            #{tag}
          </span>
        ))}
      </div>
    </div>
  );
}
