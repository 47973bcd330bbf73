export default function Card({ title }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        width: '100%',
        height: '100%',
        backgroundColor: '#FFFFFF',
        backgroundImage:
          'radial-gradient(circle at 25px 25px, #D3D3D3 2%, transparent 0%), radial-gradient(circle at 75px 75px, #D3D3D3 2%, transparent 0%)',
        backgroundSize: '100px 100px',
        fontFamily: 'Inter',
      }}
    >
      <svg width="110" height="96" viewBox="0 0 75 65" fill="#000000">
        <path d="M37.59.25l36.95 64H.64l36.95-64z" />
      </svg>
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 940,
          margin: '44px 0 0 0',
          fontSize: 60,
          fontWeight: 600,
          lineHeight: 1.2,
          letterSpacing: -1,
          textAlign: 'center',
          color: '#000000',
        }}
      >
        {title}
      </h1>
    </div>
  );
}
