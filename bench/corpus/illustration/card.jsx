export default function Card({ title, series }) {
  return (
    <div
      style={{
        display: 'flex',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 72,
        flexDirection: 'row',
        alignItems: 'center',
        justifyContent: 'space-between',
        backgroundColor: '#FDF6E3',
        color: '#073642',
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', gap: 24, width: 560 }}>
        <div style={{ display: 'block', fontSize: 28, color: '#CB4B16' }}>{series}</div>
        <h1
          data-field="title"
          style={{ display: 'block', width: 560, margin: 0, fontSize: 52, fontWeight: 700, lineHeight: 1.1 }}
        >
          {title}
        </h1>
      </div>
      <svg width="460" height="460" viewBox="0 0 200 200">
        <defs>
          <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="#2AA198" />
            <stop offset="1" stopColor="#EEE8D5" />
          </linearGradient>
        </defs>
        <circle cx="100" cy="100" r="98" fill="url(#sky)" />
        <circle cx="146" cy="58" r="16" fill="#F7C948" />
        <path d="M96 30v92H40z" fill="#FFFFFF" />
        <path d="M102 44v78h44z" fill="#FBE3D6" />
        <path d="M28 128h144l-22 30H50z" fill="#B03A2E" />
        <path d="M99 26v100" stroke="#5D4037" strokeWidth="4" strokeLinecap="round" />
        <path d="M6 160q16-12 32 0t32 0 32 0 32 0 32 0 28-2v40H4z" fill="#268BD2" opacity="0.85" />
        <path
          d="M20 176q12-8 24 0t24 0 24 0 24 0 24 0 24 0"
          stroke="#FFFFFF"
          strokeWidth="3"
          fill="none"
          strokeLinecap="round"
        />
        <path
          d="M30 60q6-8 12 0 6-8 12 0"
          stroke="#073642"
          strokeWidth="3"
          fill="none"
          strokeLinecap="round"
        />
        <path
          d="M58 44q5-6 10 0 5-6 10 0"
          stroke="#073642"
          strokeWidth="2.5"
          fill="none"
          strokeLinecap="round"
        />
      </svg>
    </div>
  );
}
