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
        justifyContent: 'flex-end',
        backgroundColor: '#0F172A',
        backgroundImage:
          'radial-gradient(at 20% 20%, #F59E0B 0%, rgba(245, 158, 11, 0) 50%), radial-gradient(at 80% 10%, #EC4899 0%, rgba(236, 72, 153, 0) 50%), radial-gradient(at 75% 85%, #06B6D4 0%, rgba(6, 182, 212, 0) 55%), linear-gradient(120deg, #4C1D95, #1E3A8A)',
        color: '#FFFFFF',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'block',
          position: 'absolute',
          top: 72,
          left: 968,
          width: 160,
          height: 160,
          borderRadius: 80,
          background: 'conic-gradient(from 90deg, #F59E0B, #EC4899, #06B6D4, #F59E0B)',
        }}
      />
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1000,
          margin: 0,
          fontSize: 76,
          fontWeight: 700,
          lineHeight: 1.1,
          letterSpacing: -2,
        }}
      >
        {title}
      </h1>
    </div>
  );
}
