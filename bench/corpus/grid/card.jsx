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
        backgroundColor: '#F5F5F4',
        color: '#1C1917',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: '2fr 1fr 1fr',
          gridTemplateRows: '1fr 1fr',
          gap: 20,
          width: 1056,
          height: 486,
        }}
      >
        <div
          style={{
            display: 'flex',
            alignItems: 'flex-end',
            boxSizing: 'border-box',
            gridRow: 'span 2',
            padding: 36,
            borderRadius: 24,
            backgroundColor: '#1D4ED8',
            color: '#FFFFFF',
          }}
        >
          <h1
            data-field="title"
            style={{
              display: 'block',
              width: 430,
              margin: 0,
              fontSize: 44,
              fontWeight: 700,
              lineHeight: 1.1,
            }}
          >
            {title}
          </h1>
        </div>
        {[
          ['Tiles', '#FDE68A'],
          ['Routes', '#A7F3D0'],
          ['Search', '#FBCFE8'],
          ['Offline', '#C7D2FE'],
        ].map(([name, colour]) => (
          <div
            key={name}
            style={{
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'center',
              borderRadius: 24,
              border: '2px solid #1C1917',
              backgroundColor: colour,
              fontSize: 32,
            }}
          >
            {name}
          </div>
        ))}
      </div>
    </div>
  );
}
