export default function Card({ title }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        alignItems: 'center',
        justifyContent: 'center',
        background: 'radial-gradient(circle at 30% 40%, #FF9A8B 0%, #FF6A88 45%, #5B2A86 100%)',
        color: '#FFFFFF',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 960,
          margin: 0,
          fontSize: 80,
          fontWeight: 700,
          lineHeight: 1.1,
          textAlign: 'center',
        }}
      >
        {title}
      </h1>
    </div>
  );
}
