export default () => <p style={{gap:4,top:1}}>a</p>;
