export default () => <p style={{gap:4,top:1,color:'blue'}}>a</p>;
