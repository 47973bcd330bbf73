export default function Card({ title, note }) {
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
        justifyContent: 'flex-end',
        backgroundColor: '#1B4965',
        color: '#FFFFFF',
        fontFamily: 'Inter',
      }}
    >
      {[0, 1, 2, 3, 4, 5].map((layer) => (
        <div
          key={layer}
          style={{
            display: 'flex',
            position: 'absolute',
            top: 40 + layer * 34,
            left: 560 + layer * 60,
            width: 340,
            height: 340,
            borderRadius: 28,
            backgroundColor: layer % 2 ? '#CAE9FF' : '#5FA8D3',
            opacity: 0.35,
            transform: 'rotate(' + (layer * 6 - 15) + 'deg)',
          }}
        >
          <div
            style={{
              display: 'block',
              margin: 40,
              width: 120,
              height: 120,
              borderRadius: 60,
              backgroundColor: '#FFFFFF',
            }}
          />
        </div>
      ))}
      <h1
        data-field="title"
        style={{
          display: 'block',
          position: 'relative',
          width: 900,
          margin: 0,
          fontSize: 76,
          fontWeight: 700,
          lineHeight: 1.1,
        }}
      >
        {title}
      </h1>
      <div style={{ display: 'block', position: 'relative', marginTop: 16, fontSize: 30, opacity: 0.7 }}>
        {note}
      </div>
    </div>
  );
}
