const shades = ['#161B22', '#0E4429', '#006D32', '#26A641', '#39D353'];

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
        justifyContent: 'space-between',
        backgroundColor: '#0D1117',
        color: '#E6EDF3',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1056,
          margin: 0,
          fontSize: 52,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -1,
        }}
      >
        {title}
      </h1>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, width: 1056 }}>
        {Array.from({ length: 198 }, (_, index) => (
          <div
            key={index}
            style={{
              display: 'block',
              width: 24,
              height: 24,
              borderRadius: 5,
              backgroundColor: shades[(index * 7 + (index % 11) * 3) % 5],
            }}
          />
        ))}
      </div>
    </div>
  );
}
