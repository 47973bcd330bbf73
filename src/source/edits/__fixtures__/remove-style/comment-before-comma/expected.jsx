export default () => <p style={{  /* two */ top: 1 }} />;
