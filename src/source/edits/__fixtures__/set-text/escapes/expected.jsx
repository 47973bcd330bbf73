export default () => <p>a &lt; b &#123;c&#125; &gt; &amp;amp; &</p>;
