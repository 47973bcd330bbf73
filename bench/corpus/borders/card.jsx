export default function Card({ title, seat }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        backgroundColor: '#F3E9DC',
        color: '#3B2A1A',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'flex',
          boxSizing: 'border-box',
          width: 1056,
          height: 486,
          border: '3px solid #3B2A1A',
          borderRadius: 28,
          backgroundColor: '#FFFDF8',
        }}
      >
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            justifyContent: 'space-between',
            boxSizing: 'border-box',
            width: 760,
            padding: 48,
            borderRight: '4px dashed #C08552',
          }}
        >
          <h1
            data-field="title"
            style={{
              display: 'block',
              width: 650,
              margin: 0,
              fontSize: 58,
              fontWeight: 700,
              lineHeight: 1.12,
              borderLeft: '10px solid #C08552',
              paddingLeft: 24,
              boxSizing: 'border-box',
            }}
          >
            {title}
          </h1>
          <div
            style={{
              display: 'block',
              alignSelf: 'flex-start',
              padding: '10px 20px',
              border: '2px dotted #5E3023',
              borderRadius: 12,
              fontSize: 28,
            }}
          >
            {seat}
          </div>
        </div>
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            alignItems: 'center',
            justifyContent: 'center',
            flexGrow: 1,
            gap: 24,
          }}
        >
          <div
            style={{
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'center',
              width: 140,
              height: 140,
              border: '8px double #5E3023',
              borderRadius: 78,
              fontSize: 40,
              fontWeight: 700,
            }}
          >
            20:00
          </div>
          <div
            style={{
              display: 'block',
              padding: '6px 14px',
              borderTop: '2px solid #5E3023',
              borderBottom: '6px solid #C08552',
              fontFamily: 'JetBrains Mono',
              fontSize: 26,
            }}
          >
            ADMIT ONE
          </div>
        </div>
      </div>
    </div>
  );
}
