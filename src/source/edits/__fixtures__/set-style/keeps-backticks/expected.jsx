export default () => <p style={{ color: `a\`\${b` }}>a</p>;
