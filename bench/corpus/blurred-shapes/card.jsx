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
        position: 'relative',
        overflow: 'hidden',
        justifyContent: 'center',
        backgroundColor: '#030712',
        color: '#FFFFFF',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'block',
          position: 'absolute',
          top: -120,
          left: -80,
          width: 520,
          height: 520,
          borderRadius: 260,
          backgroundColor: '#22D3EE',
          filter: 'blur(80px)',
        }}
      />
      <div
        style={{
          display: 'block',
          position: 'absolute',
          top: 160,
          left: 720,
          width: 460,
          height: 460,
          borderRadius: 230,
          backgroundColor: '#A855F7',
          filter: 'blur(90px)',
        }}
      />
      <div
        style={{
          display: 'block',
          position: 'absolute',
          top: 380,
          left: 280,
          width: 360,
          height: 360,
          borderRadius: 180,
          backgroundColor: '#10B981',
          filter: 'blur(70px)',
          opacity: 0.8,
        }}
      />
      <h1
        data-field="title"
        style={{
          display: 'block',
          position: 'relative',
          width: 980,
          margin: 0,
          fontSize: 84,
          fontWeight: 700,
          lineHeight: 1.08,
          letterSpacing: -2,
        }}
      >
        {title}
      </h1>
    </div>
  );
}
