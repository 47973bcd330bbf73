export default function Card({ title, site }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        justifyContent: 'space-between',
        background: 'linear-gradient(135deg, #E3F2FD 0%, #BBDEFB 100%)',
        color: '#0D2A4A',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        lang="ja-JP"
        style={{
          display: 'block',
          width: 1040,
          margin: 0,
          fontFamily: 'Noto Sans JP',
          fontSize: 72,
          fontWeight: 700,
          lineHeight: 1.35,
        }}
      >
        {title}
      </h1>
      <div style={{ display: 'block', fontSize: 30 }}>{site}</div>
    </div>
  );
}
