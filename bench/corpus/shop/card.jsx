import { formatNumber } from './format.js';

function Star({ filled }) {
  return (
    <svg width="32" height="32" viewBox="0 0 24 24">
      <path
        d="M12 2l3.1 6.6 7.1.9-5.2 5 1.3 7.1L12 18.1l-6.3 3.5L7 14.5 1.8 9.5l7.1-.9z"
        fill={filled ? '#E0A526' : '#E5DCCB'}
      />
    </svg>
  );
}

export default function Card({ title, shop, price, before, rating, reviews, badge }) {
  return (
    <div
      style={{
        display: 'flex',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: 48,
        gap: 56,
        backgroundColor: '#F7F1E7',
        color: '#2B2620',
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', position: 'relative', width: 534, height: 534 }}>
        <img
          src="asset:product"
          alt=""
          width={534}
          height={534}
          style={{ borderRadius: 28, objectFit: 'cover', boxShadow: '0 10px 30px rgba(80, 60, 30, 0.25)' }}
        />
        {badge && (
          <div
            style={{
              display: 'block',
              position: 'absolute',
              top: 24,
              left: 24,
              padding: '10px 20px',
              borderRadius: 999,
              backgroundColor: 'var(--brand)',
              color: '#FFFFFF',
              fontSize: 22,
              fontWeight: 600,
            }}
          >
            {badge}
          </div>
        )}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', width: 514, height: 534 }}>
        <div style={{ display: 'block', fontSize: 26, fontWeight: 600, color: 'var(--brand)' }}>{shop}</div>
        <h1
          data-field="title"
          style={{
            display: 'block',
            margin: '24px 0 0 0',
            fontSize: 48,
            fontWeight: 700,
            lineHeight: 1.12,
            letterSpacing: -1,
          }}
        >
          {title}
        </h1>
        <div style={{ display: 'flex', alignItems: 'center', gap: 6, marginTop: 28 }}>
          {[1, 2, 3, 4, 5].map((star) => (
            <Star key={star} filled={star <= rating} />
          ))}
          <div style={{ display: 'block', marginLeft: 10, fontSize: 24, color: '#7A6F60' }}>
            {reviews} reviews
          </div>
        </div>
        <div style={{ display: 'flex', alignItems: 'flex-end', gap: 18, marginTop: 'auto' }}>
          <div style={{ display: 'block', fontSize: 76, fontWeight: 700, lineHeight: 1, letterSpacing: -2 }}>
            €{formatNumber(price, 2)}
          </div>
          <div style={{ display: 'block', fontSize: 34, color: '#9A8F80', textDecoration: 'line-through' }}>
            €{formatNumber(before, 2)}
          </div>
        </div>
      </div>
    </div>
  );
}
