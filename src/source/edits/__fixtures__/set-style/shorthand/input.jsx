const color = 'red';
export default () => <p style={{ color, gap: 1 }}>a</p>;
