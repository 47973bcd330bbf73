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
        backgroundColor: '#0A0014',
        color: '#FFFFFF',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1040,
          margin: 0,
          fontSize: 80,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -2,
          textAlign: 'center',
          textShadow: '0 0 8px #FF4FD8, 0 0 24px #FF4FD8, 0 4px 48px #7B2FFF',
        }}
      >
        {title}
      </h1>
    </div>
  );
}
