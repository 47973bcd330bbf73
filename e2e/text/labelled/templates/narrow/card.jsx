export default function Card({ title, author }) {
  return (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background: '#fdf6e9',
        fontFamily: 'Inter',
        fontWeight: 600,
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          boxSizing: 'border-box',
          width: 560,
          height: 630,
          padding: 50,
        }}
      >
        <div data-field="title" style={{ fontSize: 64, lineHeight: 1.2, color: '#33261a', width: 460 }}>
          {title}
        </div>
        <div style={{ fontSize: 28, color: '#8a6d4b' }}>{author}</div>
      </div>
      <div style={{ display: 'flex', width: 640, height: 630, background: '#d9683c' }} />
    </div>
  );
}
