const Star = ({ fill }) => <path d="M12 2l3 7h7l-5.5 4.5L18 21l-6-4-6 4 1.5-7.500L2 9h7z" fill={fill} />;

export default function Card({ title, author, tags }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width: '100%', height: '100%', padding: 50, backgroundColor: '#fdf4ff' }}>
      <div style={{ display: 'flex', fontSize: 40 }}>🎉 Fresh from the oven 👩‍🍳 — naïve café</div>
      <div style={{ fontSize: 70, color: '#701a75' }}>{title} 🚀</div>
      <svg width="96" height="24" viewBox="0 0 96 24">
        <g>
          <Star fill="#f0abfc" />
          <circle cx="60" cy="12" r="10" style={{ opacity: 0.5 }} />
        </g>
      </svg>
      <div style={{ display: 'flex' }}>“{author}” 🇫🇷 {tags.length}</div>
    </div>
  );
}
