const styles = {
  root: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding: 48,
    backgroundColor: '#0b1120',
  },
  title: {
    color: '#f8fafc',
    fontSize: 70,
    letterSpacing: -1.5,
  },
  rule: { width: 120, height: 6, backgroundColor: '#38bdf8' },
} as const;

const Card = (props) => {
  return (
    <div style={styles.root}>
      <div style={styles.title}>{props.title}</div>
      <div style={styles.rule} />
      <div style={{ ...styles.title, fontSize: 28 }}>{props.author}</div>
    </div>
  );
};

export { Card as default };
