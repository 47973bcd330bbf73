const Pill = ({ children, ...rest }) => (
  <div style={{ display: 'flex', boxSizing: 'border-box', border: '2px solid #222', borderRadius: 8, padding: '4px 14px', fontSize: 22 }} {...rest}>
    {children}
  </div>
);

const PillRow = ({ items }) => (
  <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10 }}>
    {items.map((item) => <Pill key={item}>{item}</Pill>)}
  </div>
);

export default ({ title, tags = [] }) => (
  <main style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width: '100%', height: '100%', padding: 56, backgroundColor: '#fef9c3' }}>
    <h2 style={{ fontSize: 60, margin: 0 }}>{title}</h2>
    <PillRow items={tags} />
  </main>
);
