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
        backgroundColor: '#0B3D2E',
        color: '#F4EBD9',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        lang="ar-AR"
        style={{
          display: 'block',
          width: 1056,
          margin: 0,
          fontFamily: 'Cairo',
          fontSize: 76,
          fontWeight: 700,
          lineHeight: 1.4,
          direction: 'rtl',
          textAlign: 'right',
        }}
      >
        {title}
      </h1>
      <div style={{ display: 'block', fontSize: 30 }}>{site}</div>
    </div>
  );
}
